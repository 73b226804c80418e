/** What HAProxy is told: the three edges, and who of their instances is there. */
@NullMarked
package cn.liandong.cluster.balancer;

import org.jspecify.annotations.NullMarked;
