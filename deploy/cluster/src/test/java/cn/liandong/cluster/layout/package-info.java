@NullMarked
package cn.liandong.cluster.layout;

import org.jspecify.annotations.NullMarked;
