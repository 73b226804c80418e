/**
 * The deployed shape on one machine, with plain processes: three brokers, two instances of each service, a balancer in front
 * of the edges. Drills start, kill, stop and resume single members of it.
 *
 * <p>Knows how members are started and how one sees that they are there; what they decide is none of its business.
 */
@NullMarked
package cn.liandong.cluster;

import org.jspecify.annotations.NullMarked;
