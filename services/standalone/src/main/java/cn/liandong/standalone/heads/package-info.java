/** The heads of the journals, signed once a day and kept outside of Kafka, and what is found when they are held against them. */
@NullMarked
package cn.liandong.standalone.heads;

import org.jspecify.annotations.NullMarked;
