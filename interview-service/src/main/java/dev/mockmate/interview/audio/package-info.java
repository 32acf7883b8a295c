/** Where recordings are kept: a folder of one machine, or a bucket. */
package dev.mockmate.interview.audio;
