/** The packaged service in two replicas that are killed in the middle of their work. */
package dev.mockmate.testsession.replicas;
