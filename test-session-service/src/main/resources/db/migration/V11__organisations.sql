-- Tests belong to an organisation; a candidate has one active test in each. What came before belongs to nobody's.
alter table test_session
    add column organisation      text  not null default '',
    add column invitation_id     uuid,
    -- the version of each question the test began with
    add column question_versions jsonb not null default '{}';

drop index one_active_test_per_candidate;
create unique index one_active_test_per_candidate on test_session (candidate_id, organisation) where status = 'active';
create index test_session_of_organisation on test_session (organisation, status, created_at desc, id desc);
create index test_session_of_invitation on test_session (invitation_id) where invitation_id is not null;
