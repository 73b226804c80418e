package cn.liandong.runtime.toy;

/** What the toy has seen of its other inputs. */
public record ToyView(long told, long happened) {
    public static final ToyView EMPTY = new ToyView(0, 0);
}
