-- Checkpoints that an authority stamped, each with its token (RFC 3161). `at`: when it was there at the latest, by the authority.
create table garant.time_stamp (
  tenant text not null default garant.current_tenant(),
  size bigint not null check (size > 0),
  at bigint not null,
  checkpoint text not null,
  token bytea not null,
  primary key (tenant, size),
  foreign key (tenant) references garant.tenant
);

alter table garant.time_stamp enable row level security;

alter table garant.time_stamp force row level security;

create policy of_tenant on garant.time_stamp using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

grant select, insert on garant.time_stamp to garant_app;
