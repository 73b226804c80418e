/** Reports at a rate, whatever comes back, and a ledger of what was answered with success. */
@NullMarked
package cn.liandong.faults.load;

import org.jspecify.annotations.NullMarked;
