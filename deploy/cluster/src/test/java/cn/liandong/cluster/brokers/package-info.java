@NullMarked
package cn.liandong.cluster.brokers;

import org.jspecify.annotations.NullMarked;
