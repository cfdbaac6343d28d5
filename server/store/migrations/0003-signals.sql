-- Signals: many, none of them a fact. What is pending is not yet under a digest; what is in a block is, through its observations.sealed.

-- Observations acknowledged to their prober and not yet sealed.
create table garant.pending (
  tenant text not null default garant.current_tenant(),
  platform text not null,
  vantage text not null,
  component text not null,
  at bigint not null,
  ok boolean not null,
  detail text not null default '',
  primary key (tenant, platform, vantage, component, at),
  foreign key (tenant) references garant.tenant
);

-- Signed by their vantage, numbered without holes. `body` is the block without its header, which whoever holds the block before
-- knows; `series` says what is watched where that changed. Timings and reasons stand apart in `detail`.
create table garant.block (
  tenant text not null default garant.current_tenant(),
  number bigint not null check (number >= 0),
  "from" bigint not null,
  "to" bigint not null,
  seq bigint not null,
  count integer not null check (count >= 0),
  platform text not null,
  vantage text not null,
  digest bytea not null check (octet_length(digest) = 32),
  signature bytea not null check (octet_length(signature) = 64),
  body bytea not null,
  detail bytea not null,
  series jsonb,
  primary key (tenant, platform, vantage, number),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.block
  for each row execute function garant.state_has_fact('platform', 'vantage', 'number');

create index block_time on garant.block (tenant, platform, "to");

-- Beats that were not kept: no observation, and a reason. Those that follow one another may stand in one row, up to `until`.
create table garant.missed (
  tenant text not null default garant.current_tenant(),
  platform text not null,
  vantage text not null,
  component text not null,
  due bigint not null,
  until bigint,
  beats integer not null default 1,
  reason text not null,
  detail text,
  primary key (tenant, platform, vantage, component, due),
  foreign key (tenant) references garant.tenant
);

create index missed_time on garant.missed (tenant, platform, due);

-- What a bearer shows, as SHA-256, and the name that its owner gave it; the secret itself is nowhere.
create table garant.token_secret (
  tenant text not null default garant.current_tenant(),
  token text not null,
  title text not null,
  digest text not null,
  primary key (tenant, token),
  unique (tenant, digest),
  foreign key (tenant) references garant.tenant
);

-- Writes that were sent under a key: what each verb recorded, in its transaction, and what was answered (an empty verb), after it.
create table garant.idempotency (
  tenant text not null default garant.current_tenant(),
  actor text not null,
  key text not null,
  verb text not null,
  fingerprint text not null,
  seqs jsonb,
  status integer,
  answer text,
  at bigint not null,
  primary key (tenant, actor, key, verb),
  foreign key (tenant) references garant.tenant
);

alter table garant.pending enable row level security;

alter table garant.pending force row level security;

create policy of_tenant on garant.pending using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.block enable row level security;

alter table garant.block force row level security;

create policy of_tenant on garant.block using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.missed enable row level security;

alter table garant.missed force row level security;

create policy of_tenant on garant.missed using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.token_secret enable row level security;

alter table garant.token_secret force row level security;

create policy of_tenant on garant.token_secret using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.idempotency enable row level security;

alter table garant.idempotency force row level security;

create policy of_tenant on garant.idempotency using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

grant select, insert on garant.block, garant.missed, garant.token_secret to garant_app;

grant select, insert, update, delete on garant.pending, garant.idempotency to garant_app;

grant select on garant.block, garant.pending to garant_rebuild;
