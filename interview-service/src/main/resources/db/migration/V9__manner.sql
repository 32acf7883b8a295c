-- The language an interview is held in, from its session.
alter table mock_interviews add column language text not null default 'en';
