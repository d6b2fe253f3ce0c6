create table experiment (
  alias text primary key,
  hash text not null,
  title text not null,
  forked_from text references experiment (alias),
  created integer not null default (unixepoch())
);

create unique index experiment_identity on experiment (hash, title, ifnull(forked_from, ''));
