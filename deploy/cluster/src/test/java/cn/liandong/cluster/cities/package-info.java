@NullMarked
package cn.liandong.cluster.cities;

import org.jspecify.annotations.NullMarked;
