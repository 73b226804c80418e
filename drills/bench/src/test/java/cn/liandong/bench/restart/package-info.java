@NullMarked
package cn.liandong.bench.restart;

import org.jspecify.annotations.NullMarked;
