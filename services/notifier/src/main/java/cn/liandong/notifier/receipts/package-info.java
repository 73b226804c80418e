/** What comes back after a call was taken: delivered, shown, replied. None of them is an acknowledgement. */
@NullMarked
package cn.liandong.notifier.receipts;

import org.jspecify.annotations.NullMarked;
