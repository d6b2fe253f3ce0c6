create table moment (
  session text not null references session (id) on delete cascade,
  number integer not null,
  state blob not null,
  primary key (session, number)
);
