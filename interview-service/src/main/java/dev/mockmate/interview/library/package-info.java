/**
 * Owns what a candidate keeps: stories, job descriptions, résumés, and how text is read from documents. The
 * conversation uses {@code JobDescriptions} and {@code Resumes}; everything else here is reached by its edges.
 */
package dev.mockmate.interview.library;
