-- Jobs are taken by turns between users; what a user has under way and waiting is counted when they are.
create index attempts_by_user_due on mock_interview_attempts (user_id, due_at) where status in ('processing', 'failed');

-- The interview a live client waits for is prepared as a job, outside the transaction that heard of it.
alter table session_view
    add column plan_due_at        timestamptz,
    add column plan_claimed_until timestamptz,
    add column plan_tries         integer not null default 0;
create index session_plans_due on session_view (plan_due_at) where plan_due_at is not null;
