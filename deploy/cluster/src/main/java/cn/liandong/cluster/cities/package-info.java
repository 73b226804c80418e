/** Invented jurisdictions, so that a cluster has more than one city to decide for. */
@NullMarked
package cn.liandong.cluster.cities;

import org.jspecify.annotations.NullMarked;
