package dev.mockmate.testsession.question.application;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.store.Questions;
import dev.mockmate.testsession.question.store.Questions.Listed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Tells the whole bank of an organisation, page by page. */
@ApplicationScoped
public class ExportQuestions {
    private static final int PAGE = 20;

    private final Questions questions;

    ExportQuestions(Questions questions) {
        this.questions = questions;
    }

    /** Its questions, newest first; of the shared bank when it is empty. */
    public Multi<Question> of(String organisation) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicReference<Cursor>::new, place -> page(organisation, place))
                .until(List::isEmpty)
                .onItem()
                .<Listed>disjoint()
                .select()
                .where(listed -> listed.question().organisation().equals(organisation))
                .onItem()
                .transformToUniAndConcatenate(
                        listed -> questions.current(listed.question().uuid()))
                .select()
                .where(Optional::isPresent)
                .map(Optional::get);
    }

    private Uni<List<Listed>> page(String organisation, AtomicReference<Cursor> place) {
        Questions.Filter all = new Questions.Filter(false, organisation, null, null, null);
        return questions.list(all, Optional.ofNullable(place.get()), PAGE).invoke(rows -> {
            if (!rows.isEmpty()) {
                Question last = rows.get(rows.size() - 1).question();
                place.set(new Cursor(last.createdAt(), last.uuid()));
            }
        });
    }
}
