@NullMarked
package cn.liandong.broker;

import org.jspecify.annotations.NullMarked;
