/** Where the webhooks of a run point: it keeps every call, and breaks as it is told. */
@NullMarked
package cn.liandong.faults.sink;

import org.jspecify.annotations.NullMarked;
