create table session (
  id text primary key,
  active integer not null,
  bytes integer not null,
  kept integer not null,
  state blob not null
);

create index session_by_age on session (kept);
