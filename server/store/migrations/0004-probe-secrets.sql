-- What probes show to whom they ask: headers, tokens, passwords, private keys. Sealed by a key that is not in the database; a fact
-- holds the id alone. Gone when the description that held it is replaced.
create table garant.probe_secret (
  tenant text not null default garant.current_tenant(),
  id text not null,
  platform text not null,
  sealed bytea not null check (octet_length(sealed) between 37 and 65536),
  primary key (tenant, id),
  foreign key (tenant) references garant.tenant
);

create index probe_secret_platform on garant.probe_secret (tenant, platform);

alter table garant.probe_secret enable row level security;

alter table garant.probe_secret force row level security;

create policy of_tenant on garant.probe_secret using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

grant select, insert, delete on garant.probe_secret to garant_app;
