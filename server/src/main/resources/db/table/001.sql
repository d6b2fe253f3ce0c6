create table own_table (
  owner text not null,
  file text not null,
  bytes integer not null,
  shared integer not null,
  preview text not null,
  created integer not null default (unixepoch()),
  primary key (owner, file)
);

create index own_table_by_file on own_table (file);
