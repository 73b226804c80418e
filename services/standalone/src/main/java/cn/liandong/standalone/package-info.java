/**
 * Standalone: a broker and every service in one process, with the sample city, for one machine.
 *
 * <p>It decides nothing. It reads {@code duty}, {@code people} and {@code credentials} at its start, to see what is there
 * already; it writes {@code people} and {@code credentials}, and sends the rows of a city's files as ordinary commands. It
 * starts a service anew that died, and ends when the broker does.
 */
@NullMarked
package cn.liandong.standalone;

import org.jspecify.annotations.NullMarked;
