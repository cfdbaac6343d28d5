-- Penalties that the client asked for, by the statement that they stand on.
create table garant.claim (
  tenant text not null default garant.current_tenant(),
  platform text not null,
  month text not null,
  version integer not null check (version > 0),
  points text not null,
  digest text not null,
  sent_to text,
  party text not null,
  actor text not null,
  at bigint not null,
  seq bigint not null,
  primary key (tenant, platform, month, version),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.claim
  for each row execute function garant.state_has_fact('platform', 'month', 'version');

alter table garant.claim enable row level security;

alter table garant.claim force row level security;

create policy of_tenant on garant.claim using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

grant select, insert on garant.claim to garant_app;

grant select, insert, update, delete on garant.claim to garant_rebuild;
