-- Whose program was run last, which is whose turn comes last.
create index code_execution_served on code_execution (candidate_id, finished_at) where status = 'done';
