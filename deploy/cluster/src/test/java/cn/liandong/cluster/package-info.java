@NullMarked
package cn.liandong.cluster;

import org.jspecify.annotations.NullMarked;
