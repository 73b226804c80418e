@NullMarked
package cn.liandong.notifier.links;

import org.jspecify.annotations.NullMarked;
