-- Statements as handed out: what was archived with each, until when; its bytes beside, known by their digest; who took them.
create table garant.archived (
  tenant text not null default garant.current_tenant(),
  digest text not null,
  platform text not null,
  month text not null,
  version integer not null check (version > 0),
  name text not null,
  media_type text not null,
  language text,
  size bigint not null check (size > 0),
  kept_until bigint not null,
  archived_at bigint not null,
  erased_at bigint,
  seq bigint not null,
  primary key (tenant, digest),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.archived
  for each row execute function garant.state_has_fact('digest');

create index archived_statement on garant.archived (tenant, platform, month, version);

create index archived_until on garant.archived (tenant, kept_until) where erased_at is null;

alter table garant.archived enable row level security;

alter table garant.archived force row level security;

create policy of_tenant on garant.archived using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

grant select, insert, update on garant.archived to garant_app;

grant select, insert, update, delete on garant.archived to garant_rebuild;

create table garant.retrieval (
  tenant text not null default garant.current_tenant(),
  digest text not null,
  actor text not null,
  at bigint not null,
  seq bigint not null,
  primary key (tenant, seq),
  foreign key (tenant, seq) references garant.entry
);

create trigger state_has_fact after insert or update on garant.retrieval
  for each row execute function garant.state_has_fact('seq');

create index retrieval_of on garant.retrieval (tenant, digest, seq);

alter table garant.retrieval enable row level security;

alter table garant.retrieval force row level security;

create policy of_tenant on garant.retrieval using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

grant select, insert on garant.retrieval to garant_app;

grant select, insert, update, delete on garant.retrieval to garant_rebuild;

create table garant.archived_file (
  tenant text not null default garant.current_tenant(),
  digest text not null,
  content bytea not null,
  primary key (tenant, digest),
  foreign key (tenant) references garant.tenant,
  check (digest = encode(sha256(content), 'hex'))
);

-- Already as small as it gets.
alter table garant.archived_file alter column content set storage external;

alter table garant.archived_file enable row level security;

alter table garant.archived_file force row level security;

create policy of_tenant on garant.archived_file using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

grant select, insert, delete on garant.archived_file to garant_app;
