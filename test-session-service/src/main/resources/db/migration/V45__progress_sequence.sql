-- The highest number of a candidate's report that was taken, also of one that told sections alone.
alter table test_session add column sequence bigint;
