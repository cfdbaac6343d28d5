-- Accounts, as the log knows them: invited, closed. Who they are stands with the accounts, where it may be erased.
create table garant.account (
  tenant text not null default garant.current_tenant(),
  id text not null,
  party text not null,
  invited_at bigint,
  sessions_ended_at bigint,
  closed_at bigint,
  seq bigint not null,
  primary key (tenant, id),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.account
  for each row execute function garant.state_has_fact('id');

alter table garant.account enable row level security;

alter table garant.account force row level security;

create policy of_tenant on garant.account using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

grant select, insert, update on garant.account to garant_app;

grant select, insert, update, delete on garant.account to garant_rebuild;

-- Entries are looked for by who acted, by when, by a digest: none of it reads the log from its beginning.
create index entry_actor on garant.entry (tenant, actor, seq);

create index entry_at on garant.entry (tenant, at, seq);

create index entry_body on garant.entry (tenant, body);

create index entry_leaf on garant.entry (tenant, leaf);

-- How often somebody took archived files of late.
create index retrieval_by on garant.retrieval (tenant, actor, at);
