/**
 * How long an engine needs after {@code kill -9} until it decides again, with the state of a city that has seen much. The
 * city is a toy: its incidents are as large as dispatch's, and come closed where they are closed.
 */
@NullMarked
package cn.liandong.bench.restart;

import org.jspecify.annotations.NullMarked;
