/** One approved JSON of every event, command and record, and the tests that read it both ways. */
@NullMarked
package cn.liandong.contracts.samples;

import org.jspecify.annotations.NullMarked;
