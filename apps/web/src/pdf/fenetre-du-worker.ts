// react-pdf looks for the global object under the name that pages give it.
Object.assign(self, { window: self });
