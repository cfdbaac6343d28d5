-- What several processes on one database agree on. The login that made the roles may put them on, and nothing else is changed by it.

do $$
declare
  name text;
  wanted text := case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end;
begin
  foreach name in array array['garant_app', 'garant_rebuild', 'garant_identity'] loop
    if not pg_has_role(current_user, name, wanted) then
      execute format('grant %I to current_user', name);
    end if;
  end loop;
end $$;

-- The last checkpoint of each log, written with the entries that it speaks of: where a commit is on the disk when it is answered,
-- so is the checkpoint.
create table garant.checkpoint (
  tenant text primary key default garant.current_tenant() references garant.tenant,
  size bigint not null check (size > 0),
  note text not null
);

create function garant.checkpoint_grows() returns trigger language plpgsql as $$
begin
  if new.size < old.size then
    raise exception 'the checkpoint of % cannot go back from % to %', new.tenant, old.size, new.size using errcode = 'GA005';
  end if;
  return new;
end $$;

create trigger checkpoint_grows before update on garant.checkpoint
  for each row execute function garant.checkpoint_grows();

alter table garant.checkpoint enable row level security;

alter table garant.checkpoint force row level security;

create policy of_tenant on garant.checkpoint using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

grant select, insert, update on garant.checkpoint to garant_app;

-- Who does what only one process may do, and until when: a holder that stays away loses it.
create table garant.lease (
  name text primary key,
  holder text not null,
  since timestamptz not null,
  until timestamptz not null
);

grant select, insert, update, delete on garant.lease to garant_identity;

grant select on garant.lease to garant_app;

-- What was kept of a platform's observations, counted: a process whose books stand at another count reads again what came since.
create table garant.heard (
  tenant text not null default garant.current_tenant() references garant.tenant,
  platform text not null,
  turn bigint not null,
  "from" bigint not null,
  primary key (tenant, platform, turn)
);

alter table garant.heard enable row level security;

alter table garant.heard force row level security;

create policy of_tenant on garant.heard using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

grant select, insert, delete on garant.heard to garant_app;

-- Every role may say what is applied: a program asks before it starts.
grant select on garant.migration_digest to garant_identity, garant_app;
