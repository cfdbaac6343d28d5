-- Rulings that one party proposes and the other accepts or declines. What is accepted is a record of the rules besides.
create table garant.proposal (
  tenant text not null default garant.current_tenant(),
  id text not null,
  platform text not null,
  dispute text,
  "from" bigint not null,
  "to" bigint not null,
  counts boolean not null,
  reason text not null,
  party text not null,
  actor text not null,
  proposed_at bigint not null,
  proposed_seq bigint not null,
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  answer text,
  answered_at bigint,
  seq bigint not null,
  primary key (tenant, id),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.proposal
  for each row execute function garant.state_has_fact('id');

create index proposal_platform on garant.proposal (tenant, platform, proposed_at);

alter table garant.proposal enable row level security;

alter table garant.proposal force row level security;

create policy of_tenant on garant.proposal using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

grant select, insert, update on garant.proposal to garant_app;

grant select, insert, update, delete on garant.proposal to garant_rebuild;
