@NullMarked
package cn.liandong.notifier.receipts;

import org.jspecify.annotations.NullMarked;
