/**
 * Whether the promises hold when things break: a load that keeps its own ledger, a sink that keeps what it was called for,
 * and a checker that judges both against the log. It decides nothing and writes nothing into Kafka.
 */
@NullMarked
package cn.liandong.faults;

import org.jspecify.annotations.NullMarked;
