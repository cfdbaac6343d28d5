-- Vantage points elsewhere: invited, enrolled, revoked; what they report beside their observations.

alter table garant.vantage add column revoked_at bigint;

-- Who may enrol a vantage until when. The secret that shows it is no state: its digest stands apart, and goes when it was used.
create table garant.invitation (
  tenant text not null default garant.current_tenant(),
  vantage text not null,
  title text not null,
  party text not null,
  expires bigint not null,
  invited_at bigint not null,
  seq bigint not null,
  primary key (tenant, vantage),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.invitation
  for each row execute function garant.state_has_fact('vantage');

create table garant.invitation_secret (
  tenant text not null default garant.current_tenant(),
  vantage text not null,
  digest text not null,
  primary key (tenant, vantage),
  foreign key (tenant) references garant.tenant
);

-- The last report of each agent: when, with which clock, and what it still holds.
create table garant.agent_report (
  tenant text not null default garant.current_tenant(),
  vantage text not null,
  heard_at bigint not null,
  version text not null,
  offset_ms integer,
  round_trip_ms integer,
  measured_at bigint,
  buffered_blocks integer not null,
  buffered_bytes bigint not null,
  primary key (tenant, vantage),
  foreign key (tenant) references garant.tenant
);

-- Every measurement of an agent's clock: how far it is ahead of the server's, and within which round trip.
create table garant.clock_offset (
  tenant text not null default garant.current_tenant(),
  vantage text not null,
  measured_at bigint not null,
  offset_ms integer not null,
  round_trip_ms integer not null,
  primary key (tenant, vantage, measured_at),
  foreign key (tenant) references garant.tenant
);

-- Observed while the clock was too far off: kept and shown, no record of the rules.
create table garant.set_aside (
  tenant text not null default garant.current_tenant(),
  platform text not null,
  vantage text not null,
  component text not null,
  at bigint not null,
  ok boolean not null,
  offset_ms integer not null,
  received_at bigint not null,
  primary key (tenant, platform, vantage, component, at),
  foreign key (tenant) references garant.tenant
);

alter table garant.invitation enable row level security;

alter table garant.invitation force row level security;

create policy of_tenant on garant.invitation using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.invitation_secret enable row level security;

alter table garant.invitation_secret force row level security;

create policy of_tenant on garant.invitation_secret using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.agent_report enable row level security;

alter table garant.agent_report force row level security;

create policy of_tenant on garant.agent_report using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.clock_offset enable row level security;

alter table garant.clock_offset force row level security;

create policy of_tenant on garant.clock_offset using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.set_aside enable row level security;

alter table garant.set_aside force row level security;

create policy of_tenant on garant.set_aside using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

grant select, insert, update on garant.invitation to garant_app;

grant select, insert, update, delete on garant.invitation to garant_rebuild;

grant select, insert, update, delete on garant.invitation_secret, garant.agent_report to garant_app;

grant select, insert on garant.clock_offset, garant.set_aside to garant_app;
