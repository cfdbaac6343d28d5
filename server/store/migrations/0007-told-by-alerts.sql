-- Sources of alerts, and what is public.

-- Where alerts come from, and which component each is about: the rules in force.
create table garant.alert_source (
  tenant text not null default garant.current_tenant(),
  id text not null,
  party text not null,
  rules jsonb not null,
  heartbeat jsonb not null,
  before_first text not null,
  configured_at bigint not null,
  seq bigint not null,
  primary key (tenant, id),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.alert_source
  for each row execute function garant.state_has_fact('id');

-- What anyone may read without an account: nothing, unless it is said here.
create table garant.publication (
  tenant text not null default garant.current_tenant(),
  what text not null,
  public boolean not null,
  changed_at bigint not null,
  seq bigint not null,
  primary key (tenant, what),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.publication
  for each row execute function garant.state_has_fact('what');

-- What a source shows, as SHA-256; whether it signs, too, with a key that is kept outside the database.
create table garant.alert_secret (
  tenant text not null default garant.current_tenant(),
  source text not null,
  digest text not null,
  signs boolean not null,
  primary key (tenant, source),
  foreign key (tenant) references garant.tenant
);

-- Each alert as it was last told: its observations follow from it, in whatever order it is told.
create table garant.alert (
  tenant text not null default garant.current_tenant(),
  source text not null,
  platform text not null,
  vantage text not null,
  component text not null,
  fingerprint text not null,
  starts_at bigint not null,
  ends_at bigint,
  name text not null,
  primary key (tenant, source, platform, vantage, component, fingerprint, starts_at),
  foreign key (tenant) references garant.tenant
);

-- The last payloads of each source, to try other rules on.
create table garant.alert_payload (
  tenant text not null default garant.current_tenant(),
  source text not null,
  number bigint not null,
  received_at bigint not null,
  content text not null,
  primary key (tenant, source, number),
  foreign key (tenant) references garant.tenant
);

alter table garant.alert_source enable row level security;

alter table garant.alert_source force row level security;

create policy of_tenant on garant.alert_source using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.publication enable row level security;

alter table garant.publication force row level security;

create policy of_tenant on garant.publication using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.alert_secret enable row level security;

alter table garant.alert_secret force row level security;

create policy of_tenant on garant.alert_secret using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.alert enable row level security;

alter table garant.alert force row level security;

create policy of_tenant on garant.alert using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.alert_payload enable row level security;

alter table garant.alert_payload force row level security;

create policy of_tenant on garant.alert_payload using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

grant select, insert, update on garant.alert_source, garant.publication to garant_app;

grant select, insert, update, delete on garant.alert_source, garant.publication to garant_rebuild;

grant select, insert, update, delete on garant.alert_secret, garant.alert, garant.alert_payload to garant_app;
