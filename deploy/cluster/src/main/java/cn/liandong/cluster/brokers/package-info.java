/** What the three brokers are told, and how one says that it is there. */
@NullMarked
package cn.liandong.cluster.brokers;

import org.jspecify.annotations.NullMarked;
