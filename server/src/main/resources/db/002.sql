alter table experiment add column film text;

drop index experiment_identity;

create unique index experiment_identity
  on experiment (hash, title, ifnull(forked_from, ''), ifnull(film, ''));
