package cn.liandong.runtime.serde;

import cn.liandong.contracts.ids.Recurring;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads values that recur as one for all that are equal, as far as the last few thousand different ones reach. Without it a
 * fourth of what states and pictures of a flood take were copies of the same plans and names.
 */
final class RecurringValues {
    /** A power of two. What falls on the same place takes it over: then two equal values are kept apart, and nothing else. */
    private static final int PLACES = 8_192;

    /** Written and read without a lock: the values are unchanging, and a lost write only keeps a copy more. */
    private final @Nullable Object[] kept = new Object[PLACES];

    private RecurringValues() {}

    /** Keeps for the mapper it is added to, and for no other. */
    static JacksonModule module() {
        var values = new RecurringValues();
        return new SimpleModule("recurring-values") {
            @Override
            public void setupModule(SetupContext context) {
                super.setupModule(context);
                context.addDeserializerModifier(values.new Modifier());
            }
        };
    }

    private Object kept(Object value) {
        int hash = value.hashCode();
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        var known = kept[place];
        if (known != null && value.equals(known)) {
            return known;
        }
        kept[place] = value;
        return value;
    }

    private final class Modifier extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> reader) {
            return bean.getBeanClass().isAnnotationPresent(Recurring.class) ? new Keeping(reader) : reader;
        }
    }

    private final class Keeping extends DelegatingDeserializer {
        Keeping(ValueDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
            return new Keeping(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            var value = super.deserialize(parser, context);
            return value == null ? null : kept(value);
        }
    }
}
