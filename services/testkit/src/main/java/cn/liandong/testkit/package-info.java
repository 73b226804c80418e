/** What tests stand on: a Kafka, a clock that is moved by hand, approved files, seeded histories, the house rules. */
@NullMarked
package cn.liandong.testkit;

import org.jspecify.annotations.NullMarked;
