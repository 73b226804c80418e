/** What a cluster on one machine consists of and where each part lies: names, ports, folders. Starts nothing. */
@NullMarked
package cn.liandong.cluster.layout;

import org.jspecify.annotations.NullMarked;
