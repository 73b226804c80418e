/** What is judged: the ledger, the logs as they lie in Kafka, and the calls of the sink; read, kept and loaded again. */
@NullMarked
package cn.liandong.faults.checker.history;

import org.jspecify.annotations.NullMarked;
