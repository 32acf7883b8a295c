/** What happens by itself: assessments of submitted answers. */
package dev.mockmate.interview.schedule;
