-- State: what the facts say, folded, for reading. Each row carries the last fact that made or changed it; all of it can be rebuilt.

-- Texts known by what they say: agreements as adopted, statements as frozen. A fact holds their digest; the schema holds them to it.
create table garant.document (
  tenant text not null default garant.current_tenant(),
  digest text not null,
  media_type text not null,
  content text not null,
  primary key (tenant, digest),
  foreign key (tenant) references garant.tenant,
  check (digest = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

-- The tenant's log itself: its name in checkpoints and its key in force.
create table garant.log (
  tenant text not null default garant.current_tenant(),
  origin text not null,
  key text not null,
  opened_at bigint not null,
  seq bigint not null,
  primary key (tenant, origin),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.log
  for each row execute function garant.state_has_fact('origin');

create table garant.agreement (
  tenant text not null default garant.current_tenant(),
  family text not null,
  version text not null,
  digest text not null,
  "from" bigint not null,
  adopted_at bigint not null,
  seq bigint not null,
  primary key (tenant, family, version),
  foreign key (tenant, seq) references garant.entry,
  foreign key (tenant, digest) references garant.document deferrable initially deferred
);

create trigger state_has_fact after insert or update on garant.agreement
  for each row execute function garant.state_has_fact('family', 'version');

create table garant.vantage (
  tenant text not null default garant.current_tenant(),
  id text not null,
  title text not null,
  key text not null,
  party text not null,
  enrolled_at bigint not null,
  seq bigint not null,
  primary key (tenant, id),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.vantage
  for each row execute function garant.state_has_fact('id');

-- The description in force of each platform.
create table garant.platform (
  tenant text not null default garant.current_tenant(),
  id text not null,
  party text not null,
  title text not null,
  demonstration boolean not null,
  region text,
  record jsonb not null,
  titles jsonb not null,
  probes jsonb not null,
  described_at bigint not null,
  seq bigint not null,
  primary key (tenant, id),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.platform
  for each row execute function garant.state_has_fact('id');

-- Every record of the rules that a person or an inventory made. `said` is what its fact says beside: reason, note, channel.
create table garant.stated (
  tenant text not null default garant.current_tenant(),
  id text not null,
  platform text not null,
  kind text not null,
  at bigint not null,
  "of" text,
  party text not null,
  actor text not null,
  record jsonb not null,
  said jsonb not null,
  received_at bigint not null,
  stated_seq bigint not null,
  retracted_by text,
  seq bigint not null,
  primary key (tenant, id),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.stated
  for each row execute function garant.state_has_fact('id');

create index stated_platform on garant.stated (tenant, platform, at);

create table garant.outage (
  tenant text not null default garant.current_tenant(),
  id text not null,
  platform text not null,
  "from" bigint not null,
  "to" bigint,
  components jsonb not null,
  opened_by text not null,
  segments jsonb not null,
  state text not null check (state in ('open', 'closed', 'withdrawn')),
  opened_seq bigint not null,
  seq bigint not null,
  primary key (tenant, id),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.outage
  for each row execute function garant.state_has_fact('id');

create index outage_platform on garant.outage (tenant, platform, "from");

create index outage_time on garant.outage (tenant, "from", id);

-- Whether service is back, asked of who reported it lost. Unanswered while `answer` is null.
create table garant.question (
  tenant text not null default garant.current_tenant(),
  asked_seq bigint not null,
  platform text not null,
  notification text not null,
  seen_at bigint not null,
  asked_at bigint not null,
  answer text check (answer in ('confirmed', 'denied')),
  answered_at bigint,
  seq bigint not null,
  primary key (tenant, asked_seq),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.question
  for each row execute function garant.state_has_fact('asked_seq');

create table garant.watching_gap (
  tenant text not null default garant.current_tenant(),
  platform text not null,
  "from" bigint not null,
  "to" bigint,
  seq bigint not null,
  primary key (tenant, platform, "from"),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.watching_gap
  for each row execute function garant.state_has_fact('platform', 'from');

create table garant.statement (
  tenant text not null default garant.current_tenant(),
  platform text not null,
  indicator text not null,
  month text not null,
  version integer not null check (version > 0),
  at bigint not null,
  entries bigint not null,
  digest text not null,
  previous integer,
  because jsonb not null,
  moved jsonb not null,
  stated_at bigint not null,
  seq bigint not null,
  primary key (tenant, platform, indicator, month, version),
  foreign key (tenant, seq) references garant.entry,
  foreign key (tenant, digest) references garant.document deferrable initially deferred
);

create trigger state_has_fact after insert or update on garant.statement
  for each row execute function garant.state_has_fact('platform', 'indicator', 'month', 'version');

create table garant.token (
  tenant text not null default garant.current_tenant(),
  id text not null,
  party text not null,
  permissions jsonb not null,
  expires bigint not null,
  created_by text not null,
  created_at bigint not null,
  revoked_at bigint,
  seq bigint not null,
  primary key (tenant, id),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.token
  for each row execute function garant.state_has_fact('id');

alter table garant.document enable row level security;

alter table garant.document force row level security;

create policy of_tenant on garant.document using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.log enable row level security;

alter table garant.log force row level security;

create policy of_tenant on garant.log using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.agreement enable row level security;

alter table garant.agreement force row level security;

create policy of_tenant on garant.agreement using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.vantage enable row level security;

alter table garant.vantage force row level security;

create policy of_tenant on garant.vantage using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.platform enable row level security;

alter table garant.platform force row level security;

create policy of_tenant on garant.platform using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.stated enable row level security;

alter table garant.stated force row level security;

create policy of_tenant on garant.stated using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.outage enable row level security;

alter table garant.outage force row level security;

create policy of_tenant on garant.outage using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.question enable row level security;

alter table garant.question force row level security;

create policy of_tenant on garant.question using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.watching_gap enable row level security;

alter table garant.watching_gap force row level security;

create policy of_tenant on garant.watching_gap using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.statement enable row level security;

alter table garant.statement force row level security;

create policy of_tenant on garant.statement using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.token enable row level security;

alter table garant.token force row level security;

create policy of_tenant on garant.token using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

grant select, insert, update on garant.log, garant.agreement, garant.vantage, garant.platform, garant.stated, garant.outage, garant.question, garant.watching_gap, garant.statement, garant.token to garant_app;

grant select, insert, update, delete on garant.log, garant.agreement, garant.vantage, garant.platform, garant.stated, garant.outage, garant.question, garant.watching_gap, garant.statement, garant.token to garant_rebuild;

grant select, insert on garant.document to garant_app;

grant select on garant.document to garant_rebuild;
