create table counter (key uuid primary key, value bigint not null);
