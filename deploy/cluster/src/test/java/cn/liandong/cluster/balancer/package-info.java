@NullMarked
package cn.liandong.cluster.balancer;

import org.jspecify.annotations.NullMarked;
