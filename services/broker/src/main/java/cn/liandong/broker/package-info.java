/**
 * A real single-node Kafka inside this JVM, for the standalone process and for tests.
 *
 * <p>Decides nothing, knows no topic and no domain word: topics are made by whoever starts it.
 */
@NullMarked
package cn.liandong.broker;

import org.jspecify.annotations.NullMarked;
