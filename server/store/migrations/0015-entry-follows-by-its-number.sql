-- The entry before is found by its number alone. Asked for its time in the same breath, it could be looked for by its time as well,
-- and then every entry of the log's past was read for each new one.
create or replace function garant.entry_is_whole() returns trigger language plpgsql as $$
begin
  if not exists (select from garant.body b where b.tenant = new.tenant and b.seq = new.seq) then
    raise exception 'entry % of % has no body', new.seq, new.tenant using errcode = 'GA001';
  end if;
  if not exists (select from garant.projected p where p.tenant = new.tenant and p.seq = new.seq) then
    raise exception 'entry % of % (%) changed no state', new.seq, new.tenant, new.kind using errcode = 'GA002';
  end if;
  if new.seq > 0 and not coalesce(
    (select e.at from garant.entry e where e.tenant = new.tenant and e.seq = new.seq - 1) <= new.at, false
  ) then
    raise exception 'entry % of % does not follow the one before', new.seq, new.tenant using errcode = 'GA003';
  end if;
  return null;
end $$;
