import { createApp } from 'vue';
import EnquiryForm from './enquiry-form.vue';

createApp(EnquiryForm).mount('#app');
