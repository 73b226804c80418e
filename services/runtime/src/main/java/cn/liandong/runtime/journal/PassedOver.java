package cn.liandong.runtime.journal;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An input that came while its jurisdiction was stuck, and is decided now.
 *
 * @param record as it lies in its topic, for the quarantine should it turn out a poison
 */
record PassedOver<C>(Received<C> input, ConsumerRecord<byte[], byte[]> record) {}
